/** Topic `hearing`: whether the audio of the participant who gets the report arrives. */
import * as v from 'valibot';

/** `nothing`: no packet arrives. `silence`: packets arrive, and all of them are silent. */
export const audioReportSchema = v.picklist(['heard', 'nothing', 'silence']);
export type AudioReport = v.InferOutput<typeof audioReportSchema>;

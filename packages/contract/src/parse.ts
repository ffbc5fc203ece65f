/** Parses untrusted input by a schema. */
import * as v from 'valibot';

/** Stops at the first issue: an input over its limit is not processed further. */
const CONFIG = { abortEarly: true } as const;

/** The value of an input that fits its schema, without unknown fields; undefined for any other input. Never throws. */
export function parse<Schema extends v.GenericSchema>(schema: Schema, input: unknown): v.InferOutput<Schema> | undefined {
  const parsed = v.safeParse(schema, input, CONFIG);
  return parsed.success ? parsed.output : undefined;
}

/** A list of which the items that fit are kept, in their order. Of a longer one the first `max` are read, and nothing of the rest. */
export const listOf = <Item extends v.GenericSchema>(item: Item, max: number) =>
  v.pipe(
    v.custom<readonly unknown[]>(Array.isArray),
    v.transform((list) =>
      list.slice(0, max).flatMap((entry): v.InferOutput<Item>[] => {
        const known = parse(item, entry);
        return known === undefined ? [] : [known];
      }),
    ),
  );

/** A schema that reads anything, and whose output is this. */
export type SchemaOf<Output> = v.GenericSchema<unknown, Output>;

/** The output of a schema with nothing in it to change. */
export type Parsed<Schema extends v.GenericSchema> = DeepReadonly<v.InferOutput<Schema>>;

type DeepReadonly<Value> = Value extends object ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> } : Value;

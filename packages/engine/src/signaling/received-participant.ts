/** Reads participants as servers of every version send them. */
import type { Participant, ReceivedParticipant } from '@visavis/contract';
import type { JoinAnswer } from './signaling-port.ts';

/** A participant of a server of before, too: there `client` is `form`, and `minimal` is `bare`. */
export const participantOf = ({
  form,
  client = form === 'bare' ? 'minimal' : 'full',
  ...rest
}: ReceivedParticipant): Participant => ({ ...rest, client });

/** The answer to a join, with its participants read. */
export function joinAnswerOf(answer: JoinAnswer): JoinAnswer {
  if (!answer.ok) return answer;
  const { self, participants } = answer.value;
  return { ...answer, value: { ...answer.value, self: participantOf(self), participants: participants.map(participantOf) } };
}

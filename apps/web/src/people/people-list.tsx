/** All participants in the room: raised hands, media state, and connection quality. */
import type { Participant } from '@visavis/contract';
import type { CallSnapshot } from '@visavis/engine';
import type { CallStatus } from '@visavis/engine/insight';
import { Hand, Mic, MicOff, ScreenShare, Video, VideoOff } from 'lucide-react';
import { useState } from 'react';
import { Avatar } from '../design/avatar.tsx';
import { useMessages } from '../i18n/language.ts';
import { useStatusMessages } from '../i18n/status-messages.ts';
import { linkText } from '../insight/status-text.ts';
import css from './people-list.module.css';
import { orderPeople } from './people-order.ts';

interface PeopleListProps {
  readonly snapshot: CallSnapshot;
  readonly links: CallStatus['links'] | undefined;
}

export function PeopleList({ snapshot: { self, participants }, links }: PeopleListProps) {
  const messages = useMessages();
  const status = useStatusMessages();
  const [search, setSearch] = useState('');
  const all: readonly Participant[] = self ? [self, ...participants] : participants;
  const people = orderPeople(all, search);
  return (
    <div className={css.people}>
      <input
        type="search"
        className={css.search}
        aria-label={messages.people.search}
        placeholder={messages.people.search}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {people.length === 0 && <p className={css.none}>{messages.people.nobody}</p>}
      <ul aria-label={messages.people.list}>
        {people.map((person) => {
          const link = links?.get(person.id);
          const problem = link && linkText(link, person.name, status);
          const state = problem ?? (person.presence === 'away' && messages.people.away);
          return (
            <li key={person.id} className={css.person}>
              <div className={css.face}>
                <Avatar id={person.id} name={person.name} />
              </div>
              <div className={css.who}>
                <span className={css.name}>
                  <span>{person.name}</span>
                  {person.id === self?.id && <small> {messages.people.you}</small>}
                </span>
                {state && <small>{state}</small>}
              </div>
              <PersonStates person={person} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function PersonStates({ person: { media, handRaisedAt } }: { readonly person: Participant }) {
  const messages = useMessages();
  const states = [
    { isShown: handRaisedAt !== null, label: messages.people.handUp, Icon: Hand, tone: 'hand' },
    { isShown: media.screen, label: messages.people.sharing, Icon: ScreenShare, tone: 'on' },
    media.microphone
      ? { isShown: true, label: messages.people.microphoneOn, Icon: Mic, tone: 'on' }
      : { isShown: true, label: messages.people.microphoneOff, Icon: MicOff, tone: 'off' },
    media.camera
      ? { isShown: true, label: messages.people.cameraOn, Icon: Video, tone: 'on' }
      : { isShown: true, label: messages.people.cameraOff, Icon: VideoOff, tone: 'off' },
  ];
  return (
    <div className={css.states}>
      {states
        .filter(({ isShown }) => isShown)
        .map(({ label, Icon, tone }) => (
          <span key={label} role="img" aria-label={label} title={label} data-tone={tone}>
            <Icon size={16} aria-hidden="true" />
          </span>
        ))}
    </div>
  );
}

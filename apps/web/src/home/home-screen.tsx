/** The home page: start a call, or go to one. */

import { X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { BASE_PATH } from '../browser/base-path.ts';
import { Button } from '../design/button.tsx';
import { Logo } from '../design/logo.tsx';
import { useHomeMessages } from '../i18n/home-messages.ts';
import { useMessages } from '../i18n/language.ts';
import { forgetRoom, recentRooms } from '../preferences/recent-rooms.ts';
import { newRoomId } from '../preferences/room-id.ts';
import { LanguageSelect } from '../settings/language-select.tsx';
import css from './home-screen.module.css';
import { parseRoomInput, type RoomInput } from './parse-room-input.ts';

export function HomeScreen() {
  const navigate = useNavigate();
  const { common } = useMessages();
  const home = useHomeMessages();
  return (
    <div className={css.page}>
      <header className={css.header}>
        <Logo />
        <LanguageSelect />
      </header>
      <main className={css.main}>
        <div>
          <h1 className={css.title}>
            {home.title[0]} <br />
            {home.title[1]}
          </h1>
          <p className={css.lead}>{home.lead}</p>
          <div className={css.ways}>
            <Button look="primary" className={css.start ?? ''} onClick={() => void navigate(`/room/${newRoomId()}`)}>
              {home.start}
            </Button>
            <span className={css.or}>{home.or}</span>
            <JoinForm />
          </div>
          <RecentRooms />
          <ul className={css.facts}>
            {home.facts.map(({ title, detail }) => (
              <li key={title}>
                <b>{title}</b>
                {detail}
              </li>
            ))}
          </ul>
        </div>
        <div className={css.picture} aria-hidden="true">
          <i data-name="Ana" />
          <i data-name={common.you} />
          <div>
            <u />
            <u />
            <u />
            <u />
          </div>
        </div>
      </main>
    </div>
  );
}

function JoinForm() {
  const navigate = useNavigate();
  const home = useHomeMessages();
  const [reason, setReason] = useState<Extract<RoomInput, { ok: false }>['reason'] | null>(null);
  const complaintId = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = parseRoomInput(String(new FormData(event.currentTarget).get('room') ?? ''), location.origin, BASE_PATH);
    if (input.ok) void navigate(`/room/${input.roomId}`);
    else setReason(input.reason);
  };
  return (
    <form className={css.join} onSubmit={submit} noValidate>
      <div className={css.joinField}>
        <input
          name="room"
          aria-label={home.room}
          placeholder={home.room}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={reason !== null}
          aria-describedby={complaintId}
          onChange={() => setReason(null)}
        />
        <Button type="submit">{home.join}</Button>
      </div>
      <p id={complaintId} className={css.complaint} role="alert">
        {reason && home.complaints[reason]}
      </p>
    </form>
  );
}

function RecentRooms() {
  const home = useHomeMessages();
  const [rooms, setRooms] = useState(recentRooms);
  if (rooms.length === 0) return null;
  const forget = (roomId: string) => {
    forgetRoom(roomId);
    setRooms(recentRooms());
  };
  return (
    <section className={css.recent} aria-label={home.recent}>
      <h2>{home.recent}</h2>
      <ul>
        {rooms.map((roomId) => (
          <li key={roomId}>
            <Link to={`/room/${roomId}`}>{roomId}</Link>
            <button type="button" aria-label={home.forget(roomId)} onClick={() => forget(roomId)}>
              <X size={14} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

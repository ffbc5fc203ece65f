/** The front page: start a call, or go to one. */
import { X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { Button } from '../design/button.tsx';
import { Logo } from '../design/logo.tsx';
import css from './home-screen.module.css';
import { parseRoomInput, type RoomInput } from './parse-room-input.ts';
import { forgetRoom, recentRooms } from './recent-rooms.ts';
import { newRoomId } from './room-id.ts';

const COMPLAINTS: Record<Extract<RoomInput, { ok: false }>['reason'], string> = {
  empty: 'Type a room’s name, or paste its link.',
  other_host: 'That link leads to another site. Open it in the address bar.',
  no_room: 'That link does not lead to a room.',
  bad_name: 'A room’s name has 1 to 64 letters, digits, hyphens or underscores.',
};

export function HomeScreen() {
  const navigate = useNavigate();
  return (
    <div className={css.page}>
      <header className={css.header}>
        <Logo />
      </header>
      <main className={css.main}>
        <div>
          <h1 className={css.title}>
            Face to face, <br />
            one link away.
          </h1>
          <p className={css.lead}>
            Open a room, send the link, talk. Video goes straight between your browsers. No account, nothing to install.
          </p>
          <div className={css.ways}>
            <Button look="primary" className={css.start ?? ''} onClick={() => void navigate(`/room/${newRoomId()}`)}>
              Start a call
            </Button>
            <span className={css.or}>or</span>
            <JoinForm />
          </div>
          <RecentRooms />
          <ul className={css.facts}>
            <li>
              <b>Encrypted on the way</b>browser to browser, past the server
            </li>
            <li>
              <b>Keeps going</b>even if the server restarts
            </li>
            <li>
              <b>Yours</b>runs on your machine
            </li>
          </ul>
        </div>
        <div className={css.picture} aria-hidden="true">
          <i data-name="Ana" />
          <i data-name="You" />
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
  const [complaint, setComplaint] = useState('');
  const complaintId = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = parseRoomInput(String(new FormData(event.currentTarget).get('room') ?? ''), location.origin);
    if (input.ok) void navigate(`/room/${input.roomId}`);
    else setComplaint(COMPLAINTS[input.reason]);
  };
  return (
    <form className={css.join} onSubmit={submit} noValidate>
      <div className={css.joinField}>
        <input
          name="room"
          aria-label="Room link or name"
          placeholder="Room link or name"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={complaint !== ''}
          aria-describedby={complaintId}
          onChange={() => setComplaint('')}
        />
        <Button type="submit">Join</Button>
      </div>
      <p id={complaintId} className={css.complaint} role="alert">
        {complaint}
      </p>
    </form>
  );
}

function RecentRooms() {
  const [rooms, setRooms] = useState(recentRooms);
  if (rooms.length === 0) return null;
  const forget = (roomId: string) => {
    forgetRoom(roomId);
    setRooms(recentRooms());
  };
  return (
    <section className={css.recent} aria-label="Recent rooms">
      <h2>Recent rooms</h2>
      <ul>
        {rooms.map((roomId) => (
          <li key={roomId}>
            <Link to={`/room/${roomId}`}>{roomId}</Link>
            <button type="button" aria-label={`Forget ${roomId}`} onClick={() => forget(roomId)}>
              <X size={14} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

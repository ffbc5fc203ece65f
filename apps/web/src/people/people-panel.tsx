/** The panel of the participants. */
import type { CallSnapshot } from '@visavis/engine';
import type { CallStatus } from '@visavis/engine/insight';
import { SidePanel } from '../design/side-panel.tsx';
import { useMessages } from '../i18n/language.ts';
import { PeopleList } from './people-list.tsx';

interface PeoplePanelProps {
  readonly snapshot: CallSnapshot;
  readonly links: CallStatus['links'] | undefined;
  readonly onClose: () => void;
}

export function PeoplePanel({ snapshot, links, onClose }: PeoplePanelProps) {
  const { people } = useMessages();
  return (
    <SidePanel title={people.title} onClose={onClose}>
      <PeopleList snapshot={snapshot} links={links} />
    </SidePanel>
  );
}

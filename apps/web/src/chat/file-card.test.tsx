import { cleanup, render, screen } from '@testing-library/react';
import type { Files, TheirFile } from '@visavis/engine';
import { afterEach, expect, test } from 'vitest';
import { FileCard } from './file-card.tsx';

afterEach(cleanup);

const offered = (fileName: string): TheirFile => ({
  key: 'ana:abcdefghijkl',
  from: 'ana',
  name: 'Ana',
  fileName,
  sizeBytes: 10,
  offeredAt: 0,
  steadyAt: 0,
  isOwn: false,
  isOffered: true,
  state: 'offered',
  storedBytes: 0,
});

test.each([
  ['invoice.pdf.exe', 1],
  ['invoice.pdf', 0],
])('FILE-6 warns beside the button that saves %s %i times', (fileName, times) => {
  // Nothing is pressed.
  render(<FileCard file={offered(fileName)} files={{} as Files} participants={[]} />);
  expect(screen.getByRole('button', { name: `Save ${fileName}` })).toBeDefined();
  expect(screen.queryAllByText('This is a program. Open it only if you trust Ana.')).toHaveLength(times);
});

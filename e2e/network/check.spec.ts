/** The pre-call check, with a relay that works and one that does not. */
import { newRoomId, Participant } from '../support/participant.ts';
import { expect } from '../support/test.ts';
import { test } from './lab.ts';

test('CHECK-3 the check connects over the relay and reports the bandwidth, or that the relay does not answer', async ({
  lab,
}) => {
  lab.relay.start();
  await lab.startServer(lab.relay.settings);
  const machine = await lab.machine();
  const ana = await Participant.create(await machine.browser(), 'Ana', { origin: lab.server.origin });
  await ana.open(newRoomId());
  await ana.expectPreview();
  await ana.page.getByRole('button', { name: 'Check my connection' }).click();
  const dialog = ana.page.getByRole('dialog');
  const row = (name: string) => dialog.locator('dl > div').filter({ hasText: name }).locator('dd');
  await expect(row('Upload')).toHaveText(/^[\d.]+ [kM]b\/s$/, { timeout: 30_000 });
  await expect(row('Relay')).toHaveText(/^\d+ ms$/);
  await lab.relay.kill();
  await dialog.getByRole('button', { name: 'Check again' }).click();
  await expect(dialog.getByText('The relay does not answer you.')).toBeVisible({ timeout: 30_000 });
});

import { expect, test } from 'vitest';
import { offeredCodecs } from './codec-preferences.ts';

const codec = (mimeType: string, sdpFmtpLine?: string) => ({ mimeType, clockRate: 90_000, ...(sdpFmtpLine && { sdpFmtpLine }) });

test('offers each codec once, in the browser’s order, with retransmission', () => {
  const offered = offeredCodecs([
    codec('audio/opus', 'minptime=10;useinbandfec=1'),
    codec('audio/red', '111/111'),
    codec('audio/PCMU'),
    codec('video/VP8'),
    codec('video/rtx'),
    codec('video/H264', 'level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42001f'),
    codec('video/H264', 'level-asymmetry-allowed=1;packetization-mode=0;profile-level-id=42e01f'),
    codec('video/H264', 'level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f'),
    codec('video/AV1', 'level-idx=5;profile=0;tier=0'),
    codec('video/VP9', 'profile-id=0'),
    codec('video/VP9', 'profile-id=2'),
    codec('video/ulpfec'),
  ]);
  expect(offered.map(({ mimeType }) => mimeType)).toEqual(['audio/opus', 'video/VP8', 'video/rtx', 'video/H264', 'video/VP9']);
});

test('sets no preference in a browser without these codecs', () => {
  expect(offeredCodecs([codec('video/future')])).toEqual([]);
});

test('keeps Firefox’s own list: Chromium cannot parse its offer after setCodecPreferences', () => {
  const firefox = [
    codec('video/VP8', 'max-fs=12288;max-fr=60'),
    codec('video/rtx'),
    codec('video/VP9', 'max-fs=12288;max-fr=60'),
  ];
  expect(offeredCodecs([...firefox, codec('video/AV1'), codec('video/ulpfec'), codec('video/red')])).toEqual([]);
});

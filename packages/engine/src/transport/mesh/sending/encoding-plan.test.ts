import type { RenderedSizes } from '@visavis/contract/peer-messages/layout';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocateEncodings, type Encoding, type MeshSituation, requestedCameraLines, VOICE_BPS } from './encoding-plan.ts';

const sizeOf = (heightPx: number) => ({ widthPx: Math.round((heightPx * 16) / 9), heightPx });
const face = (heightPx: number): RenderedSizes => ({ camera: sizeOf(heightPx), screen: null });

function situation(shown: readonly (RenderedSizes | null)[], other: Partial<MeshSituation> = {}): MeshSituation {
  const all = new Map(shown.map((sizes, index) => [`p${index}`, sizes]));
  return { shown: all, cameraLines: 720, screen: null, uplinkBps: null, cpuSteps: 0, cores: 8, isSaving: false, ...other };
}

const cameras = (s: MeshSituation): Encoding[] => [...allocateEncodings(s).values()].map(({ camera }) => camera);
const linesOf = (encoding: Encoding | undefined, sourceLines = 720) => Math.round(sourceLines / (encoding?.scale ?? 1));

describe('rendered sizes', () => {
  test.each([
    [90, 90],
    [170, 180],
    [282, 270],
    [302, 360],
    [500, 540],
    [640, 720],
    [2000, 720],
  ])('PERF-3 a tile of %i lines is encoded with %i', (shown, sent) => {
    expect(linesOf(cameras(situation([face(shown)]))[0])).toBe(sent);
  });

  test('PERF-3 encodes for a cropped tile the lines of the video that covers it', () => {
    const wide: RenderedSizes = { camera: { widthPx: 960, heightPx: 300 }, screen: null };
    expect(linesOf(cameras(situation([wide]))[0])).toBe(540);
  });

  test('PERF-3 sends no video to a participant who renders none, and the others lose nothing', () => {
    const [hidden, seen] = cameras(situation([{ camera: null, screen: null }, face(360)]));
    expect(hidden?.isActive).toBe(false);
    expect(seen).toEqual(cameras(situation([face(360)]))[0]);
  });

  test('encodes large and small tiles with different lines and bit rates', () => {
    const [large, small] = cameras(situation([face(720), face(100)]));
    expect(linesOf(large)).toBe(720);
    expect(linesOf(small)).toBe(90);
    expect((large?.maxBps ?? 0) / (small?.maxBps ?? 1)).toBeGreaterThan(10);
  });

  test('encodes large video among few participants and tiles among more where the rendered size is unknown', () => {
    expect(linesOf(cameras(situation([null]))[0])).toBe(720);
    expect(linesOf(cameras(situation([null, null, null]))[0])).toBe(360);
  });

  test('lowers the frame rate with the number of participants, further on small machines', () => {
    const fps = (count: number, cores: number) => cameras(situation(Array(count).fill(face(180)), { cores }))[0]?.maxFps;
    expect([1, 3, 5, 7].map((count) => fps(count, 8))).toEqual([30, 30, 24, 20]);
    expect([1, 3, 5, 7].map((count) => fps(count, 2))).toEqual([30, 20, 15, 12]);
  });

  test('requests from the camera what the largest tile renders, and nothing without a tile', () => {
    expect(requestedCameraLines(situation([face(100), face(700)]).shown)).toBe(720);
    expect(requestedCameraLines(situation([face(170)]).shown)).toBe(180);
    expect(requestedCameraLines(situation([{ camera: null, screen: null }]).shown)).toBeNull();
  });
});

describe('a thin uplink', () => {
  test('reserves audio first, and keeps every video above its minimum', () => {
    const three = situation([face(302), face(302), face(302)], { uplinkBps: 1_000_000 });
    const sent = cameras(three);
    const totalBps = sent.reduce((sum, { maxBps }) => sum + maxBps, 0);
    expect(totalBps).toBeLessThanOrEqual(1_000_000 - 3 * VOICE_BPS);
    for (const { isActive, maxFps } of sent) expect([isActive, maxFps]).toEqual([true, 30]);
    expect(linesOf(sent[0])).toBeLessThan(360);
  });

  test('reduces a camera’s lines before its frames, and a screen’s frames but not its lines', () => {
    const sharing = situation([{ camera: sizeOf(180), screen: sizeOf(1080) }], {
      screen: { lines: 1080, isText: true },
      uplinkBps: 500_000,
    });
    const { camera, screen } = allocateEncodings(sharing).get('p0') ?? {};
    expect(screen?.scale).toBe(1);
    expect(screen?.maxFps).toBeLessThan(15);
    expect(camera?.maxFps).toBe(30);
    expect((screen?.maxBps ?? 0) / (camera?.maxBps ?? 1)).toBeCloseTo(3, 0);
  });

  test('distributes what a small video does not need to the others', () => {
    const [small, large] = cameras(situation([face(90), face(720)], { uplinkBps: 1_500_000 }));
    expect(small?.maxBps).toBe(80_000);
    expect(large?.maxBps).toBeGreaterThan(1_000_000);
  });

  test('plans only valid encodings whose sum stays within the uplink', () => {
    const size = fc.record({ widthPx: fc.integer({ min: 1, max: 4000 }), heightPx: fc.integer({ min: 1, max: 4000 }) });
    const sizes = fc.record({ camera: fc.option(size), screen: fc.option(size) });
    fc.assert(
      fc.property(
        fc.array(fc.option(sizes), { minLength: 1, maxLength: 8 }),
        fc.record({
          cameraLines: fc.option(fc.integer({ min: 120, max: 1080 })),
          screen: fc.option(fc.record({ lines: fc.integer({ min: 100, max: 2160 }), isText: fc.boolean() })),
          uplinkBps: fc.option(fc.integer({ min: 0, max: 50_000_000 })),
          cpuSteps: fc.integer({ min: 0, max: 3 }),
          cores: fc.integer({ min: 1, max: 16 }),
          isSaving: fc.boolean(),
        }),
        (shown, other) => {
          const plan = [...allocateEncodings(situation(shown, other)).values()].flatMap(({ camera, screen }) => [camera, screen]);
          const active = plan.filter(({ isActive }) => isActive);
          for (const { scale, maxFps, maxBps } of active) {
            expect(scale).toBeGreaterThanOrEqual(1);
            expect(maxFps).toBeGreaterThanOrEqual(2);
            expect(maxBps).toBeGreaterThanOrEqual(20_000);
          }
          const totalBps = active.reduce((sum, { maxBps }) => sum + maxBps, 0);
          const leastBps = active.length * 20_000;
          if (other.uplinkBps !== null) expect(totalBps).toBeLessThanOrEqual(Math.max(leastBps, other.uplinkBps) + active.length);
        },
      ),
    );
  });
});

describe('reduction', () => {
  test('PERF-4 under CPU load lines and frames are reduced step by step', () => {
    const steps = [0, 1, 2, 3].map((cpuSteps) => cameras(situation([face(360), face(360)], { cpuSteps }))[0]);
    expect(steps.map((encoding) => linesOf(encoding))).toEqual([360, 270, 180, 135]);
    expect(steps.map((encoding) => encoding?.maxFps)).toEqual([30, 24, 19, 15]);
  });

  test('PERF-4 the data saver keeps every camera below 180 lines and 12 frames', () => {
    const [saving] = cameras(situation([face(720)], { isSaving: true }));
    expect([linesOf(saving), saving?.maxFps]).toEqual([180, 12]);
  });
});

describe('pinned figures', () => {
  const sharing = (shownLines: number | null, other: Partial<MeshSituation> = {}, isText = true) => {
    const sizes: RenderedSizes = { camera: null, screen: shownLines === null ? null : sizeOf(shownLines) };
    return allocateEncodings(situation([sizes], { screen: { lines: 1080, isText }, ...other })).get('p0')?.screen;
  };

  test('sends a screen in full resolution, text at 15 frames, motion at 30, and 5 with the data saver', () => {
    expect(sharing(1080)).toEqual({ isActive: true, scale: 1, maxFps: 15, maxBps: 1_500_000 });
    expect(sharing(1080, {}, false)).toEqual({ isActive: true, scale: 1, maxFps: 30, maxBps: 3_000_000 });
    expect(sharing(1080, { isSaving: true })).toEqual({ isActive: true, scale: 1, maxFps: 5, maxBps: 1_500_000 });
    expect(sharing(null)?.isActive).toBe(false);
    expect(allocateEncodings(situation([null], { screen: { lines: 1080, isText: true } })).get('p0')?.screen.maxFps).toBe(15);
  });

  test('treats a screen that is rendered below a third of its lines as a thumbnail', () => {
    expect(sharing(360)).toMatchObject({ scale: 1, maxFps: 15 });
    expect(sharing(180)).toEqual({ isActive: true, scale: 6, maxFps: 5, maxBps: 57_059 });
    expect(sharing(180, {}, false)).toEqual(sharing(180));
  });

  test('pins the encodings on a wide and on a thin uplink', () => {
    const [camera] = cameras(situation([face(360)]));
    expect(camera).toEqual({ isActive: true, scale: 2, maxFps: 30, maxBps: 700_000 });
    expect(cameras(situation([face(720)], { isSaving: true }))[0]?.maxBps).toBe(105_311);
    const on = (uplinkBps: number) => cameras(situation([face(360)], { uplinkBps }))[0];
    expect(on(10_000_000)).toEqual(camera);
    expect(on(400_000)).toEqual({ isActive: true, scale: 4, maxFps: 30, maxBps: 310_000 });
    expect(on(150_000)).toEqual({ isActive: true, scale: 8, maxFps: 30, maxBps: 85_000 });
    expect(on(120_000)).toEqual({ isActive: true, scale: 8, maxFps: 22, maxBps: 58_000 });
    expect(on(0)).toEqual({ isActive: true, scale: 8, maxFps: 5, maxBps: 20_000 });
    expect(sharing(1080, { uplinkBps: 500_000 })).toEqual({ isActive: true, scale: 1, maxFps: 4, maxBps: 400_000 });
    expect(sharing(1080, { uplinkBps: 100_000 })).toEqual({ isActive: true, scale: 1, maxFps: 2, maxBps: 40_000 });
  });

  test('divides a thin uplink independently of the order of the participants', () => {
    const [large, small] = cameras(situation([face(720), face(90)], { uplinkBps: 1_500_000 }));
    const [smallFirst, largeSecond] = cameras(situation([face(90), face(720)], { uplinkBps: 1_500_000 }));
    expect([large, small]).toEqual([largeSecond, smallFirst]);
    expect(large?.maxBps).toBe(1_170_000);
  });

  test('pins the bounds of sizes, participants and cores', () => {
    expect(linesOf(cameras(situation([face(150)]))[0])).toBe(180);
    expect(linesOf(cameras(situation([face(149)]))[0])).toBe(135);
    expect(cameras(situation([null, null])).map((encoding) => linesOf(encoding))).toEqual([720, 720]);
    expect(requestedCameraLines(situation([null]).shown)).toBe(720);
    expect(requestedCameraLines(situation([null, null, null]).shown)).toBe(360);
    expect(cameras(situation([face(180), face(180), face(180)], { cores: 4 }))[0]?.maxFps).toBe(30);
    expect(linesOf(cameras(situation([face(2000)], { cameraLines: 1080 }))[0], 1080)).toBe(1080);
    expect(cameras(situation([{ camera: null, screen: null }]))[0]?.isActive).toBe(false);
  });
});

import type { ProgrammeList } from '../../api/contracts/programmes.ts';
import type { RoundView } from '../../api/contracts/rounds.ts';
import { apiAs, type ApiAs } from './apiAs.ts';
import type { DemoServer } from './demoServer.ts';
import { confirm } from './programmeScenes.ts';
import { until } from './until.ts';

export const lead = 'Paula Barreto de Mattos';
export const newcomer = 'Diane Margheim';

export interface DemoRound {
  /** As its lead. */
  api: ApiAs;
  programmeId: string;
  roundId: string;
}

/** The open round of the demo's learning programme; the newcomer has answered her two questions and is in it. */
export async function openDemoRound(server: DemoServer): Promise<DemoRound> {
  const api = await apiAs(server.origin, lead);
  const { programmes } = (await api.get('/api/programmes')).body as ProgrammeList;
  const led = programmes.find(({ kind, iLead }) => kind === 'learning' && iLead);
  if (!led?.round) throw new Error(`${lead} leads no learning programme with a round`);
  const diane = await apiAs(server.origin, newcomer);
  await confirm(diane, ['Adobe Illustrator', 'Troubleshooting'], ['Microsoft SQL Server', 'Mathematics']);
  await diane.send('POST', `/api/programmes/${led.id}/join`, { role: 'partner' });
  return { api, programmeId: led.id, roundId: led.round.id };
}

/** Waits until the round is at a step, and tells how it stands then. */
export async function roundAt({ api, roundId }: DemoRound, step: RoundView['step']): Promise<RoundView> {
  const read = async () => (await api.get(`/api/rounds/${roundId}`)).body as RoundView;
  await until(`the round is at ${step}`, async () => (await read()).step === step);
  return read();
}

import { programmeDraft } from '../../../api/contracts/programmes.ts';
import { duplicateProgramme } from '../../../api/domain/programmes/duplicateProgramme.ts';
import { getProgramme } from '../../../api/domain/programmes/getProgramme.ts';
import { updateProgramme } from '../../../api/domain/programmes/updateProgramme.ts';
import { makePerson } from '../../support/context.ts';
import { emptyDatabase, useDatabase } from '../../support/database.ts';
import { makeDraft } from '../../support/programme.ts';
import { makeDrafted, makeRunning } from './programme.ts';

useDatabase();
beforeEach(emptyDatabase);

const agreement = ['What is said here stays here.', 'We answer within two days.'];

describe('the agreement of a programme', () => {
  it('is the usual one until its lead words it, and the lead’s from then on, also while it runs', async () => {
    const { view, id, draft, leading } = await makeRunning();
    expect(view.agreement).toEqual([]);
    const changed = await updateProgramme(leading, { ...draft, id, agreement, version: view.version });
    expect(changed).toMatchObject({ agreement, version: view.version + 1 });
    expect((await getProgramme(leading, { id })).agreement).toEqual(agreement);
    const back = await updateProgramme(leading, { ...draft, id, agreement: [], version: changed.version });
    expect(back.agreement).toEqual([]);
  });

  it('stays as it is where a change does not speak of it, and twice the same is one change', async () => {
    const { view, id, draft, leading } = await makeDrafted({ agreement });
    expect(view.agreement).toEqual(agreement);
    const { agreement: _, ...without } = draft;
    const change = { ...without, id, goal: 'Another', version: view.version };
    expect(await updateProgramme(leading, change)).toMatchObject({ agreement, goal: 'Another', version: 2 });
    expect(await updateProgramme(leading, change)).toMatchObject({ agreement, version: 2 });
  });

  it('is copied with the programme, and read by those who may join', async () => {
    const { id, leading, as } = await makeRunning({ agreement });
    const dates = { joinUntil: '2026-09-04', startsOn: '2026-09-07', endsOn: null };
    expect((await duplicateProgramme(leading, { id, name: 'Again', ...dates })).agreement).toEqual(agreement);
    expect((await getProgramme(as(await makePerson()), { id })).agreement).toEqual(agreement);
  });

  it.each([
    ['seven lines', Array.from({ length: 7 }, () => 'Be kind')],
    ['a line of 121 characters', ['x'.repeat(121)]],
    ['an empty line', [' ']],
    ['no list', 'Be kind'],
  ])('is never %s', (_, lines) => {
    expect(programmeDraft.safeParse({ ...makeDraft(), agreement: lines }).success).toBe(false);
  });
});

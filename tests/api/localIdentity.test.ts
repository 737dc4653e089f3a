import { createLocalIdentity } from '../../api/integrations/localIdentity.ts';
import { createTokenVerifier } from '../../api/integrations/tokens.ts';
import { makeSystem } from '../support/context.ts';
import { issuerKeys, rules } from './testIssuer.ts';

const { log } = makeSystem();
const jean = { mail: 'Jean0@adventure-works.com', name: 'Jean Trenary', isAdministrator: true };

describe('signing in on one’s own machine', () => {
  it('gives a token that passes the very verification of production', async () => {
    const identity = createLocalIdentity({ ...rules, isProduction: false });
    const verify = createTokenVerifier(rules, identity.keys);
    await expect(verify(await identity.sign(jean), log)).resolves.toEqual({
      tenantId: rules.tenantId,
      // python3: uuid.uuid5(uuid.NAMESPACE_URL, 'jean0@adventure-works.com')
      objectId: 'a17668bd-1875-57e1-ae7e-abc681220d58',
      name: 'Jean Trenary',
      isAdministrator: true,
    });
  });

  it('makes nobody else an administrator', async () => {
    const identity = createLocalIdentity({ ...rules, isProduction: false });
    const verify = createTokenVerifier(rules, identity.keys);
    const token = await identity.sign({ ...jean, isAdministrator: false });
    await expect(verify(token, log)).resolves.toMatchObject({ isAdministrator: false });
  });

  it('gives nothing that another start or Entra ID’s keys would accept', async () => {
    const token = await createLocalIdentity({ ...rules, isProduction: false }).sign(jean);
    const later = createLocalIdentity({ ...rules, isProduction: false });
    await expect(createTokenVerifier(rules, later.keys)(token, log)).rejects.toMatchObject({ code: 'unauthorised' });
    await expect(createTokenVerifier(rules, issuerKeys)(token, log)).rejects.toMatchObject({ code: 'unauthorised' });
  });

  it('can not start in production', () => {
    expect(() => createLocalIdentity({ ...rules, isProduction: true })).toThrow('cannot start in production');
  });
});

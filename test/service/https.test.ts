import { request } from 'node:https';
import { createCA, createCert } from 'mkcert';
import { openService } from '../support/service.ts';

const issuer = {
  organization: 'Reportwright tests',
  countryCode: 'GB',
  state: 'Derbyshire',
  locality: 'Derby',
  validity: 1,
};

/** The status of an answer, from a client that trusts one authority only. */
const statusOf = (url: string, ca: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { ca }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });

it('speaks https with the certificate it is given, as Word demands of every add-in', async () => {
  const ca = await createCA(issuer);
  const { cert, key } = await createCert({ ca, domains: ['localhost', '127.0.0.1'], validity: 1 });
  const { app, close } = await openService({ https: { cert, key } });
  try {
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    expect(url).toMatch(/^https:/);
    expect(await statusOf(`${url}/v1`, ca.cert)).toBe(200);
  } finally {
    await close();
  }
});

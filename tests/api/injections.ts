/** What is tried in place of every string and id of a JSON body. JSON, because `__proto__` must really be a key. */
export const bodyPayloads: string[] = [
  '{"$ne":null}',
  '{"$gt":""}',
  '{"$gte":""}',
  '{"$lt":"~"}',
  '{"$in":["a"]}',
  '{"$nin":[]}',
  '{"$exists":true}',
  '{"$regex":".*"}',
  '{"$regex":"^a","$options":"i"}',
  '{"$not":{"$eq":1}}',
  '{"$where":"sleep(5000)"}',
  '{"$function":{"body":"while(1);","args":[],"lang":"js"}}',
  '{"$expr":{"$eq":["$tenantId","$tenantId"]}}',
  '{"$or":[{},{"a":1}]}',
  '{"$nor":[{"a":1}]}',
  '{"$elemMatch":{"$ne":1}}',
  '{"$comment":"x"}',
  '{"a.b":1}',
  '{"__proto__":{"isAdministrator":true}}',
  '{"constructor":{"prototype":{"isAdministrator":true}}}',
  '{"toString":"x","length":24}',
  '["a","b"]',
  '[{"$ne":null}]',
  '[["a"]]',
  '"a\\u0000b"',
];

/** Every leaf of a good body that is a string (without any: yes, no or a number), replaced by one payload; each as the JSON text to send. */
export function poisoned(body: unknown, payload: string): string[] {
  const text = JSON.stringify(body);
  const strings = [...text.matchAll(/(?<=[:[,])"(?:[^"\\]|\\.)*"(?!:)/g)];
  const leaves = strings.length > 0 ? strings : [...text.matchAll(/(?<=[:[,])(?:true|false|\d+)/g)];
  return leaves.map(({ 0: leaf, index }) => text.slice(0, index) + payload + text.slice(index + leaf.length));
}

/** The same for a query: `name` is a parameter that the route knows. */
export function poisonedQueries(name: string): string[] {
  return [
    `${name}[$ne]=`,
    `${name}[$gt]=`,
    `${name}[$regex]=.*`,
    `${name}[$where]=sleep(5000)`,
    `${name}[$in][]=a`,
    `${name}[]=a`,
    `${name}[0]=a`,
    `${name}[a.b]=1`,
    `${name}[__proto__]=1`,
    `${name}[constructor][prototype]=1`,
    `${name}.$ne=1`,
    `${name}=a&${name}=b`,
    `${name}=a%00b`,
    `%24${name}=1`,
    `$where=sleep(5000)`,
    `$or[]=1`,
    `$nor[0][a]=1`,
    `$expr=1`,
    `__proto__=1`,
    `__proto__[isAdministrator]=true`,
    `constructor=1`,
    `constructor[prototype][a]=1`,
    `toString=1`,
    `tenantId=99999999-9999-4999-8999-999999999999`,
    `a.b=1`,
  ];
}

/** Instead of an id in a path. Express refuses what is no UTF-8 before any of our code. */
export const poisonedIds: string[] = [
  '{"$ne":null}',
  '{"$gt":""}',
  '{"$regex":".*"}',
  '{"$where":"sleep(5000)"}',
  '{"$in":[]}',
  '[object Object]',
  '$ne',
  '[$ne]=',
  '["a"]',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '0',
  '-1',
  // Casts to an ObjectId in mongoose.
  'abcdefghijkl',
  'F'.repeat(24),
  'f'.repeat(23),
  'f'.repeat(25),
  `${'f'.repeat(24)}\u0000`,
  `${'f'.repeat(24)}\n`,
  ' '.repeat(24),
  'ｆ'.repeat(24),
].map(encodeURIComponent);

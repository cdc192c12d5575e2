/** Names whose values are secrets wherever they stand. */
const SECRET_NAME =
  /^(password|newPassword|oldPassword|currentPassword|pin|cvv|otp|otpValue|secret|apiKey|accessToken|refreshToken)$/i;
const DEEP = 70;

/** What no form asks for, cheap ones first. The long ones are rare, because every request is read and written down. */
const HOSTILE = [
  () => null,
  () => '',
  () => ' ',
  () => 0,
  () => -1,
  () => 1e308,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => 0.1 + 0.2,
  () => true,
  () => [],
  () => ({}),
  () => [null],
  () => '__proto__',
  () => 'constructor',
  () => 'toString',
  () => '\u0000',
  () => '\ud800',
  () => 'é\u202e💣',
  () => '../../etc/passwd',
  () => "' OR 1=1 --",
  () => '${jndi:ldap://x}{{login.id_token}}%s%n',
  () => '<script>alert(1)</script>',
  () => '9999-12-31T23:59:59Z',
  () => '0000-00-00',
  () => '2026-02-30',
  () => 'P300000Y',
  () => 'PT9007199254740993S',
  () => 'NaN',
  () => '-0.00',
  () => '1e999',
  () => '00000000-0000-0000-0000-000000000000',
  () => 'sbx:',
  () => 'sbx:no.such.code',
  () => 'http://169.254.169.254/latest/meta-data',
  () => 'file:///etc/passwd',
  () => ({ __proto__: null, constructor: { prototype: { a: 1 } }, toString: 1 }),
  () => JSON.parse('{"__proto__":{"isAdmin":true}}'),
  () => '4111 1111 1111 1111',
  () => 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.',
  () => Array.from({ length: 300 }, (_, at) => at),
  () => 'x'.repeat(10_000),
  () => '('.repeat(5_000),
  () => Array.from({ length: DEEP }).reduce((inner) => [inner], 1),
];
const LONG = [
  () => 'x'.repeat(200_000),
  () => `sbx:${'a.'.repeat(100_000)}`,
  () => '4111'.repeat(50_000),
  () => Array.from({ length: 15_000 }, () => ({})),
  () => Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`k${at}`, at])),
];

/** Makes values: those that a schema asks for, and those that none does. Keeps the secrets that it has made up. */
export class Values {
  #words;
  #resolve;
  /** Every secret that was sent in a member that is named as one. */
  secrets = new Set();

  constructor({ words, resolve }) {
    this.#words = words;
    this.#resolve = resolve;
  }

  hostile(chance) {
    return chance.maybe(0.01) ? chance.pick(LONG)() : chance.pick(HOSTILE)();
  }

  /** A value as a schema asks for it, by what the recipes say under its name where they do. */
  fitting(given, chance, { name = '', level = 0 } = {}) {
    const schema = this.#resolve(given);
    if (SECRET_NAME.test(name) && chance.maybe(0.4)) return this.#secret(chance);
    const words = this.#words.get(name);
    if (words !== undefined && chance.maybe(0.8)) return chance.pick(words);
    if (schema === undefined || schema === null || level > 8) return 'text';
    if (schema.const !== undefined) return schema.const;
    if (schema.enum !== undefined) return chance.pick(schema.enum);
    const branches = schema.anyOf ?? schema.oneOf;
    if (branches !== undefined) return this.fitting(chance.pick(branches), chance, { name, level: level + 1 });
    return this.#ofType(schema, chance, level);
  }

  #ofType(schema, chance, level) {
    const type = Array.isArray(schema.type) ? chance.pick(schema.type) : schema.type;
    const { minimum = 0, maximum = 1_000 } = schema;
    if (type === 'integer') return minimum + chance.below(Math.min(maximum - minimum, 1_000) + 1);
    if (type === 'number') return minimum + Math.round(chance.next() * (maximum - minimum) * 100) / 100;
    if (type === 'boolean') return chance.maybe(0.5);
    if (type === 'null') return null;
    if (type === 'array')
      return Array.from({ length: chance.below(3) }, () => this.fitting(schema.items, chance, { level: level + 1 }));
    if (type === 'object' || schema.properties !== undefined) return this.#object(schema, chance, level);
    return this.#text(schema, chance);
  }

  #object({ properties = {}, required = [] }, chance, level) {
    const names = Object.keys(properties).filter((name) => required.includes(name) || chance.maybe(0.5));
    return Object.fromEntries(
      names.map((name) => [name, this.fitting(properties[name], chance, { name, level: level + 1 })]),
    );
  }

  #text({ format, example }, chance) {
    if (example !== undefined && chance.maybe(0.5)) return example;
    const anywhere = this.#words.get('') ?? [];
    const byFormat = {
      uuid: '00000000-0000-4000-8000-000000000101',
      date: `20${20 + chance.below(20)}-0${1 + chance.below(9)}-11`,
      'date-time': '2026-02-21T10:00:00Z',
      email: 'testuser@example.com',
      uri: 'http://127.0.0.1:9/hook',
    };
    return (
      byFormat[format] ?? (chance.maybe(0.5) && anywhere.length > 0 ? chance.pick(anywhere) : `text${chance.below(99)}`)
    );
  }

  #secret(chance) {
    const secret = `Canary-${chance.below(2 ** 31).toString(36)}-${chance.below(2 ** 31).toString(36)}`;
    this.secrets.add(secret);
    return secret;
  }
}

/** What an answer may never show: a stack, a module, a path of a file, or what stands in the environment of the sandbox. */
const INSIDES =
  /node_modules|\.(?:ts|mjs|js):\d+|\\n\s+at |file:\/\/\/(?!etc)|\b(?:TypeError|RangeError|ReferenceError|SyntaxError)\b/;
const SANDBOX_HEADERS = ['request-id', 'service', 'space', 'outcome', 'time'].map((name) => `x-sandbox-${name}`);
const STANDARD = ['success', 'error', 'code', 'details', 'timestamp', 'path', 'method'].sort().join();

/** What is wrong with an answer, in a few words that are the same for the same fault; undefined when nothing is. */
export function faultOf(request, answer, { facts, canaries }) {
  const { status, headers, text } = answer;
  if (INSIDES.test(text)) return `it shows its insides: ${INSIDES.exec(text)?.[0]}`;
  if (canaries.some((canary) => text.includes(canary))) return 'it shows a secret of the sandbox';
  if (request.method === 'HEAD') return text === '' ? undefined : 'HEAD has a body';
  if (status === 204 || status === 304) return text === '' ? undefined : 'a body where none may be';
  if (/^application\/problem\+json/.test(headers['content-type'] ?? '')) return problemFault(status, text);
  const service = headers['x-sandbox-service'];
  if (service === undefined || request.path.startsWith('/__admin')) return controlFault(request, answer);
  const missing = SANDBOX_HEADERS.filter((name) => headers[name] === undefined);
  if (missing.length > 0) return `it lacks ${missing.join(', ')}`;
  if (status < 400) return undefined;
  return refusalFault(request, answer, { facts, service });
}

function controlFault({ operation, isAsDescribed }, { status, headers }) {
  if (status >= 400) return `a refusal of the sandbox that is ${headers['content-type']}`;
  if (!isAsDescribed || operation.statuses.includes(String(status))) return undefined;
  return `status ${status} is not declared`;
}

function problemFault(status, text) {
  const problem = parsed(text);
  if (status >= 500) return `a problem of status ${status}`;
  const isWhole = /^urn:sadpath:problem:/.test(problem?.type) && typeof problem.title === 'string';
  if (!isWhole || problem.status !== status || typeof problem.detail !== 'string') return 'a problem that is not whole';
  return undefined;
}

function refusalFault(request, { status, headers, text }, { facts, service }) {
  const outcome = headers['x-sandbox-outcome'];
  const body = parsed(text);
  if (body === undefined) return 'a refusal that is no JSON';
  if (status === 500 && outcome !== 'forced' && !isDocumented(body, facts)) return 'a natural 500';
  const isStandard = body.success === false && Object.keys(body).sort().join() === STANDARD;
  const own = facts.codes.get(service) ?? [];
  if (!isStandard && headers['x-sandbox-fault'] === undefined) return nativeFault(body, { status, service, own });
  return codeFault(request, { status, outcome, code: body.code, service, own });
}

/** Some codes of status 500 tell what is missing in the data of a service; the one for defects is no such code. */
function isDocumented(body, { codes }) {
  const code = body.exception?.errorCode ?? body.error?.code ?? body.code;
  const own = [...codes.values()].flat().filter((spec) => (spec.wire ?? spec.code) === code);
  return own.some(({ documented }) => documented) && !/internal|unexpected/i.test(code);
}

function codeFault({ operation, isAsDescribed }, { status, outcome, code, service, own }) {
  const known = own.filter((spec) => (spec.wire ?? spec.code) === code);
  if (known.length === 0) return shortened(`${code} is no code of ${service}`);
  if (!known.some((spec) => [spec.status, ...(spec.alsoStatus ?? [])].includes(status)))
    return `${code} with status ${status}`;
  if (!isAsDescribed || outcome === 'forced' || operation.codes === undefined || service !== operation.service)
    return undefined;
  const isDeclared = known.some((spec) =>
    operation.codes.some((name) => name === spec.code || name.endsWith(`/${spec.code}`)),
  );
  return isDeclared ? undefined : `${code} is not declared there`;
}

function nativeFault(body, { status, service, own }) {
  const code = body.exception?.errorCode ?? body.error?.code ?? body.code;
  if (service === 'issuing') {
    const isShaped = body.status === 'error' && typeof body.message === 'string';
    const isKnown = own.some((spec) => spec.status === status || spec.alsoStatus?.includes(status));
    return isShaped && isKnown ? undefined : 'no envelope of issuing';
  }
  if (code === undefined) return 'no envelope at all';
  const known = own.filter((spec) => spec.code === code);
  const fits = known.some((spec) => [spec.status, ...(spec.alsoStatus ?? [])].includes(status));
  return fits || body.exception !== undefined
    ? undefined
    : shortened(`${code} with status ${status} in the native envelope`);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function shortened(text) {
  return text.slice(0, 120);
}

import { configError } from '../config.errors';
import type { Problem, Product, ProductBody } from './product';
import { checkReferences } from './product-references';
import { brokenRules, limitsWithoutFeature, withinFeatures } from './product-rules';
import { alreadyExists } from './refusals';
import { readProduct } from './read-product';
import { limitsOver } from './read-limits';
import type { SetUp } from './set-up';

/**
 * Makes a product of its body (contract §3.2). Throws, in this order, `product.already.exists`, `bin.not.found`,
 * `tier.not.found`, `scheme.not.found`, `plastic.not.found`, `invalid.product.config`.
 */
export function makeProduct(body: ProductBody, setUp: SetUp): Product {
  const { productName, productId = productName } = body;
  checkName({ productName, productId }, setUp.products);
  return judge(body, setUp);
}

/** Lays a change over a product, by the rules and with the codes of making one; its id stays. */
export function changeProduct(product: Product, body: ProductBody, setUp: SetUp): Product {
  const others = setUp.products.filter((other) => other.productId !== product.productId);
  checkName({ productName: body['productName'] }, others);
  return judge(body, setUp, product);
}

function checkName(given: { productName: unknown; productId?: unknown }, products: readonly Product[]): void {
  const taken = products.find(
    (product) => product.productName === given.productName || product.productId === given.productId,
  );
  if (taken === undefined) return;
  const field = taken.productName === given.productName ? 'productName' : 'productId';
  throw alreadyExists(taken, field);
}

function judge(body: ProductBody, setUp: SetUp, held?: Product): Product {
  checkReferences(body, setUp);
  const { product, problems } = readProduct(body, held);
  if (problems.length > 0) throw refusalOf(problems);
  const broken = [...brokenRules(product, setUp), ...limitsWithoutFeature(givenLimits(body), product)];
  if (broken.length > 0) throw refusalOf(broken);
  return { ...product, limits: withinFeatures(product) };
}

/** The limits that the request names. */
function givenLimits(body: ProductBody): Product['limits'] {
  const none = { domestic: {}, international: {} };
  return limitsOver(none)(body['limits'] ?? {}) ?? none;
}

function refusalOf(problems: readonly Problem[]): Error {
  const reason = problems.map((problem) => problem.message).join('; ');
  return configError('invalid.product.config', { reason }, { fields: problems });
}

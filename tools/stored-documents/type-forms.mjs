import ts from 'typescript';

/** The numbers that have a name: whole, and within what can be meant. */
export const NAMED = {
  Instant: { type: 'integer', minimum: Date.UTC(1800, 0), maximum: Date.UTC(2400, 0) },
  Minor: { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
};

/** Any other number: none that is stored is negative, or so large that it is no longer exact. */
export const PLAIN_NUMBER = { type: 'number', minimum: 0, maximum: Number.MAX_SAFE_INTEGER };

/** A number of a document that has no name: it counts something, unless it is tagged as a decimal. */
export const COUNT = { ...PLAIN_NUMBER, type: 'integer' };

const NUMBER_TAGS = ['minimum', 'maximum', 'minLength', 'maxLength'];
const LIST_TAGS = ['minItems', 'maxItems'];

/** Gives the types of a program as JSON Schema, and notes in `typeNames` the names of those that it meets, by their forms. */
export class TypeForms {
  constructor(checker, typeNames) {
    this.checker = checker;
    this.typeNames = typeNames;
  }

  formOf(type, place) {
    if (place.within.includes(type)) throw new TypeError(`a document holds itself: ${this.checker.typeToString(type)}`);
    if (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return {};
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.flags & ts.TypeFlags.BooleanLike && !type.isUnion())
      return { const: this.checker.typeToString(type) === 'true' };
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (type.isUnion()) return this.unionOf(type, place);
    if (type.flags & ts.TypeFlags.StringLike) return { type: 'string', ...place.said };
    if (type.flags & ts.TypeFlags.NumberLike) return { ...(place.number ?? COUNT), ...place.said };
    const deeper = { ...place, within: [...place.within, type] };
    if (this.checker.isTupleType(type)) return this.tupleOf(this.checker.getTypeArguments(type), deeper);
    if (this.checker.isArrayType(type))
      return { type: 'array', items: this.formOf(this.checker.getTypeArguments(type)[0], deeper), ...place.list };
    if (type.flags & ts.TypeFlags.NonPrimitive) return { type: 'object' };
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return this.objectOf(type, deeper);
    throw new TypeError(`no form for ${this.checker.typeToString(type)}`);
  }

  tupleOf(members, place) {
    return {
      type: 'array',
      items: members.map((member) => this.formOf(member, place)),
      minItems: members.length,
      maxItems: members.length,
    };
  }

  unionOf(type, place) {
    const members = type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    const forms = members.map((member) => this.formOf(member, place));
    const consts = forms.filter((form) => 'const' in form).map((form) => form.const);
    const others = forms.filter((form) => !('const' in form));
    const isFlag = consts.includes(true) && consts.includes(false);
    const words = consts.filter((value) => !isFlag || typeof value !== 'boolean').sort();
    // The checker gives the members of a union in the order in which it met them.
    others.sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
    const all = [
      ...(isFlag ? [{ type: 'boolean' }] : []),
      ...(words.length === 1 ? [{ const: words[0] }] : words.length > 1 ? [{ enum: words }] : []),
      ...others,
    ];
    return all.length === 1 ? all[0] : { anyOf: all };
  }

  objectOf(type, place) {
    const properties = {};
    const required = [];
    for (const property of this.checker.getPropertiesOfType(type)) {
      const member = this.checker.getTypeOfSymbolAtLocation(property, place.at);
      // What may be undefined is not in the JSON.
      const mayLack = member.isUnion() && member.types.some(({ flags }) => flags & ts.TypeFlags.Undefined);
      const isOptional = mayLack || (property.flags & ts.SymbolFlags.Optional) !== 0;
      properties[property.name] = this.formOf(member, { ...place, ...this.hintsOf(property, place) });
      if (!isOptional) required.push(property.name);
    }
    const index = this.checker.getIndexInfoOfType(type, ts.IndexKind.String)?.type;
    const further = index === undefined ? false : this.formOf(index, place);
    const form = {
      type: 'object',
      ...(Object.keys(properties).length === 0 ? {} : { properties }),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: further,
    };
    this.nameForm(form, type);
    return form;
  }

  /** Keeps the name of the type that a form is of, where it has one of its own. */
  nameForm(form, type) {
    const name = (type.aliasSymbol ?? type.symbol)?.name ?? '__type';
    if (/^[A-Z]\w+$/.test(name) && type.aliasTypeArguments === undefined && !this.typeNames.has(JSON.stringify(form)))
      this.typeNames.set(JSON.stringify(form), name[0].toLowerCase() + name.slice(1));
  }

  /** What the declaration says beyond the type: a number's name, that an id is no empty text, and tags: `@minimum 1`, `@pattern ^\d+$`, `@decimal`, `@minItems 1`. */
  hintsOf(property, place) {
    const declared = property.declarations?.[0];
    const text = declared?.type?.getText() ?? '';
    const named = Object.keys(NAMED).find((name) => new RegExp(`\\b${name}\\b`).test(text));
    const said = /^(?:id|\w+Id)$/.test(property.name) && /\bstring\b/.test(text) ? { minLength: 1 } : {};
    const list = {};
    for (const { name, text: parts } of property.getJsDocTags(this.checker)) {
      const value = parts?.map((part) => part.text).join('') ?? '';
      if (NUMBER_TAGS.includes(name)) said[name] = Number(value);
      if (LIST_TAGS.includes(name)) list[name] = Number(value);
      if (name === 'decimal') said.type = 'number';
      if (name === 'pattern') said[name] = value;
    }
    return { number: named === undefined ? place.number : NAMED[named], said, list };
  }
}

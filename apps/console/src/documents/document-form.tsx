import type { VNode } from 'preact';
import type { Doc } from '../api/control-types';
import type { FieldSchema } from '../api/field-schema';
import { fieldsOf, textOfField, valueOfField, type DocumentField } from './document-fields';

interface DocumentFormProps {
  readonly schema: FieldSchema;
  readonly doc: Doc;
  readonly onChange: (doc: Doc) => void;
}

/** A document by the form that its service has of it. */
export function DocumentForm({ schema, doc, onChange }: DocumentFormProps): VNode {
  return (
    <div class="fields-form">
      {fieldsOf(schema).map((field) => (
        <label key={field.name} class="field">
          {field.name}
          {field.isNullable ? ' (empty: null)' : ''}
          <Input
            field={field}
            text={textOfField(field, doc[field.name])}
            onText={(text) => onChange({ ...doc, [field.name]: valueOfField(field, text) })}
          />
        </label>
      ))}
    </div>
  );
}

interface InputProps {
  readonly field: DocumentField;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Takes what was typed when the field is left, so that a number or an instant may be typed letter by letter. */
function Input({ field: { kind, options, isNullable }, text, onText }: InputProps): VNode {
  const onChange = ({ currentTarget }: { readonly currentTarget: { readonly value: string } }): void =>
    onText(currentTarget.value);
  if (kind === 'json') return <textarea rows={3} spellcheck={false} value={text} onChange={onChange} />;
  if (kind !== 'choice') return <input spellcheck={false} value={text} onChange={onChange} />;
  return (
    <select value={text} onChange={onChange}>
      {(isNullable ? ['', ...options] : options).map((option) => (
        <option key={option} selected={option === text}>
          {option}
        </option>
      ))}
    </select>
  );
}

import { Checkbox } from '#src/ui/checkbox.tsx';
import { Fieldset } from '#src/ui/fieldset.tsx';
import { Radio } from '#src/ui/radio.tsx';
import type { ScopeId } from '#src/contract/gallery-policy.ts';
import { firstPermitted, type ScopeOffers, type ScopeValues } from './offer-scopes.ts';

/**
 * The fieldset "Scopes": "Push" with the policy's push scopes inside it, of which a key carries
 * one (SCO-4), and the rest. What the owner may not do is disabled, with the reason (SCO-6).
 */
export function ScopesField({
  id,
  offers,
  value,
  error,
  onChange,
}: {
  /** Of the first choice that can be taken, where an error summary leads. */
  id: string;
  offers: ScopeOffers;
  value: ScopeValues;
  error: string | undefined;
  onChange: (value: ScopeValues) => void;
}) {
  const { push, others } = offers;
  const first = firstPermitted(offers);
  const firstOther = others.find(({ refusal }) => refusal === null)?.id;
  const [only, ...more] = push;
  const isPushRefused = first === null;

  function tickOther(scope: ScopeId, ticked: boolean) {
    const rest = value.others.filter((other) => other !== scope);
    onChange({ ...value, others: ticked ? [...rest, scope] : rest });
  }

  return (
    <Fieldset
      label={<span className="text-base">Scopes</span>}
      hint="What the key can be used for."
      error={error}
    >
      {only && (
        <Checkbox
          id={isPushRefused ? undefined : id}
          label={more.length === 0 ? only.label : 'Push'}
          hint={isPushRefused && only.refusal}
          disabled={isPushRefused}
          checked={value.push !== null}
          onChange={(event) => onChange({ ...value, push: event.target.checked ? first : null })}
        />
      )}
      {more.length > 0 && !isPushRefused && (
        <div role="radiogroup" aria-label="What can be pushed" className="ml-7 space-y-1">
          {push.map((scope) => (
            <Radio
              key={scope.id}
              name={`${id}-push`}
              label={scope.label}
              hint={scope.refusal}
              disabled={scope.refusal !== null}
              checked={value.push === scope.id}
              onChange={() => onChange({ ...value, push: scope.id })}
            />
          ))}
        </div>
      )}
      {others.map((scope) => (
        <Checkbox
          key={scope.id}
          id={isPushRefused && scope.id === firstOther ? id : undefined}
          label={scope.label}
          hint={scope.refusal}
          disabled={scope.refusal !== null}
          checked={value.others.includes(scope.id)}
          onChange={(event) => tickOther(scope.id, event.target.checked)}
        />
      ))}
    </Fieldset>
  );
}

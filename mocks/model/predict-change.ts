import { bury, note, revoke } from './change-model.ts';
import { readLife, readName, readSubjects } from './fields.ts';
import { activityLine, type Call, type Model, type ModelKey } from './model.ts';
import { refuse, refuseClosed, type Prediction } from './prediction.ts';

/** EDT */
export function predictEdit(model: Model, call: Call, key: ModelKey): Prediction {
  const closed = refuseClosed(model, call.account);
  if (closed !== null) return closed;
  const editable = listEditable(model, key);
  if (editable.length === 0) return refuse('not-editable');
  const body = call.body ?? {};
  const name = 'name' in body ? readName(body) : key.name;
  const subjects = 'subjects' in body ? readSubjects(model, body) : key.subjects;
  const life = 'expiry' in body ? readLife(model, body['expiry']) : key;
  const isForbidden = Object.keys(body).some((field) => !editable.includes(field));
  if (isForbidden || name === null || subjects === null || life === null) {
    return refuse('invalid-fields');
  }
  const { expires, lifetimeDays } = life;
  const settle = () => {
    if (expires !== key.expires) {
      key.mailed = { warning: false, expired: false };
      key.mailsBefore = model.mails.length;
    }
    Object.assign(key, { name, subjects, expires, lifetimeDays });
    key.revision += 1;
    model.activity.push(activityLine(key.id, 'edit'));
  };
  return { outcome: 'granted', settle };
}

/** EDT-1, EDT-5, LEG-2 */
function listEditable({ policyId }: Model, { kind }: ModelKey): string[] {
  if (kind === 'legacy') return [];
  if (policyId === 'myget') return ['name', 'expiry'];
  return kind === 'scoped' ? ['subjects'] : [];
}

export function predictRevoke(model: Model, key: ModelKey): Prediction {
  const settle = () => revoke(model, key, { source: 'owner', url: null });
  return { outcome: 'granted', settle };
}

/** DEL; a key that is gone, or another's, is `undefined`. */
export function predictDelete(model: Model, key: ModelKey | undefined): Prediction {
  if (key === undefined) return { outcome: 'granted', settle: () => undefined };
  if (key.kind === 'primary') return refuse('not-deletable');
  const settle = () => {
    bury(model, key);
    model.keys.delete(key.id);
    note(model, key, 'delete', 'deleted');
  };
  return { outcome: 'granted', settle };
}

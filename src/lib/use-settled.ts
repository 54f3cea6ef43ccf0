import { useEffect, useState } from 'react';

/**
 * A value as it stood when it last held still for `pause` ms, so that typing is not read out. With
 * 0 it is one picture old: what takes its time to make comes right after the letter it is made from.
 */
export function useSettled<Value>(value: Value, pause: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}

import { useEffect, useState } from 'react';

/** Whether Caps Lock is on, known from the first key or click on. */
export function useCapsLock(): boolean {
  const [isOn, setOn] = useState(false);

  useEffect(() => {
    const look = (event: KeyboardEvent | MouseEvent): void =>
      setOn(event.getModifierState('CapsLock'));
    window.addEventListener('keydown', look);
    window.addEventListener('keyup', look);
    window.addEventListener('mousedown', look);
    return () => {
      window.removeEventListener('keydown', look);
      window.removeEventListener('keyup', look);
      window.removeEventListener('mousedown', look);
    };
  }, []);

  return isOn;
}

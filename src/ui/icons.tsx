interface IconProps {
  className?: string;
}

const shapes = {
  check: 'M3 8.5l3.2 3.2L13 4.8',
  'check-circle': 'M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5zM5.2 8.2l2 2 3.6-4',
  clock: 'M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5zM8 4.6V8l2.4 1.6',
  warning: 'M8 2.2L14.4 13.4H1.6L8 2.2zM8 6.6v3M8 11.4v.1',
  error: 'M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5zM8 4.8v3.8M8 11v.1',
  info: 'M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5zM8 7.4v3.8M8 5v.1',
  'x-circle':
    'M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  blocked: 'M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5zM3.6 3.6l8.8 8.8',
  archive: 'M1.75 2.75h12.5v3H1.75zM2.9 5.75v7.5h10.2v-7.5M6.4 8.6h3.2',
  x: 'M4 4l8 8M12 4l-8 8',
  'chevron-down': 'M4 6l4 4 4-4',
  plus: 'M8 3v10M3 8h10',
  search: 'M7 2.25a4.75 4.75 0 100 9.5 4.75 4.75 0 000-9.5zM10.4 10.4l3.4 3.4',
  key: 'M5.2 6.8a4 4 0 108 0 4 4 0 00-8 0zM6.4 9.6L2 14M3.4 12.6l1.6 1.6M10.1 6v.1',
  more: 'M2.8 8h.7M7.65 8h.7M12.5 8h.7',
  copy: 'M5.75 5.75h8v8h-8zM10.25 5.5V2.25h-8v8H5.5',
} as const;

export type IconName = keyof typeof shapes;

/** A 16-unit line drawing in the colour of its text; never read out, so words must stand beside it. */
export function Icon({ name, className = 'size-4' }: IconProps & { name: IconName }) {
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`shrink-0 ${className}`}
    >
      <path d={shapes[name]} />
    </svg>
  );
}

// iCalendar files (RFC 5545), as far as specs ask: unfolded, event by event.
export interface CalendarEvent {
  uid: string;
  summary: string;
  status: string;
  sequence: number;
  start: string;
  lines: string[];
}

/** Reads a calendar; fails where it is none. */
export function events(text: string): CalendarEvent[] {
  if (!/^BEGIN:VCALENDAR\r\n/.test(text) || !/\r\nEND:VCALENDAR\r\n$/.test(text)) throw new Error(`no calendar:\n${text.slice(0, 400)}`);
  if (/[^\r]\n/.test(text)) throw new Error('a line ends without a carriage return');
  if (text.split('\r\n').some((line) => Buffer.byteLength(line) > 75)) throw new Error('a line is longer than 75 octets');
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  const found: CalendarEvent[] = [];
  for (let from = lines.indexOf('BEGIN:VEVENT'); from >= 0; from = lines.indexOf('BEGIN:VEVENT', from + 1)) {
    const own = lines.slice(from + 1, lines.indexOf('END:VEVENT', from));
    const value = (name: string) => own.find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))?.replace(/^[^:]*:/, '') ?? '';
    const summary = value('SUMMARY').replace(/\\([,;\\])/g, '$1');
    found.push({ uid: value('UID'), summary, status: value('STATUS'), sequence: Number(value('SEQUENCE')), start: value('DTSTART'), lines: own });
  }
  return found;
}

import { connect } from 'node:net';

/**
 * Sends bytes as they are and gives all that comes back until the server ends the connection, as
 * text of a character a byte. What is sent should ask for `Connection: close`.
 */
export function sendRaw(origin: string, ...pieces: (string | Uint8Array)[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(origin).port) });
    let received = '';
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      received += text;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(received));
    for (const piece of pieces) socket.write(piece);
  });
}

/** The same, hanging up as soon as the answer ends in a JSON object, whatever is left to send. */
export function sendRawUntilJson(origin: string, head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: Number(new URL(origin).port) });
    let received = '';
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      received += text;
      if (!received.endsWith('}')) return;
      socket.destroy();
      resolve(received);
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error(`no JSON in the answer: ${received}`)));
    socket.write(head);
  });
}

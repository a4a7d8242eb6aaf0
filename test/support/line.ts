import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line between a browser and the application that can be cut: what fails then fails as without a network. */
export async function lineTo(app: { url: string }) {
  const { port } = new URL(app.url);
  const sockets = new Set<Socket>();
  let cut = false;
  const server = createServer((socket) => {
    if (cut) return socket.destroy();
    const further = connect(Number(port), '127.0.0.1');
    for (const one of [socket, further]) {
      sockets.add(one);
      one.on('error', () => one.destroy());
      one.on('close', () => sockets.delete(one));
    }
    socket.pipe(further).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const set = (isCut: boolean) => {
    cut = isCut;
    if (cut) for (const one of sockets) one.destroy();
  };
  const close = () => {
    set(true);
    server.close();
  };
  return { url: `http://localhost:${(server.address() as AddressInfo).port}`, set, close };
}

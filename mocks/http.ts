import { explainFailure } from '#mocks/http/explain-failure.ts';
import { readArguments } from '#mocks/http/read-arguments.ts';
import { startServer } from '#mocks/http/start-server.ts';
import { securityHeaders } from '../scripts/security-headers.ts';

// The mock as an HTTP server, for curl, command-line clients and contract tests.
try {
  const options = readArguments(process.argv.slice(2));
  const { origin } = await startServer({ ...options, headers: securityHeaders() });
  console.log(`listening on ${origin}`);
} catch (error) {
  console.error(explainFailure(error));
  process.exitCode = 1;
}

/** The environment for a service: all of ours, with what the supervisor settled. */
export function serviceEnvironment(settled: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...process.env, NODE_ENV: 'production', SLEUTEL_SUPERVISED: '1', ...settled };
}

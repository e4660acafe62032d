import { json } from '../../reply.js';
import { toldJob } from '../jobs.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';

const JOB = '/jobs/:job';
/** Each sends a whole file, however large. */
const FILES_PER_MINUTE = 30;

/** Việc chạy nền: how far it is, and what came of it. */
export const jobOperations = [
  operation({
    ...{ id: 'getJobs', method: 'GET', path: '/jobs', tag: 'jobs' },
    summary: 'Việc chạy nền của mình, và của toàn tỉnh nếu được xem; mới nhất trước',
    answer: named('Jobs'),
    handle: async (call) => {
      const jobs = await call.services.seeJobs.list(call.folder, call.actor);
      return json({ jobs: jobs.map((each) => toldJob(call, each)) });
    },
  }),
  operation({
    ...{ id: 'getJob', method: 'GET', path: JOB, tag: 'jobs' },
    summary: 'Một việc chạy nền: đến đâu, kết quả thế nào',
    description: 'Hỏi lại vài giây một lần, đến khi "state" là done, failed hoặc cancelled.',
    answer: named('Job'),
    handle: async (call) => {
      const { services, folder, actor, params } = call;
      return json(toldJob(call, await services.seeJobs.one(folder, actor, params.job ?? '')));
    },
  }),
  operation({
    ...{ id: 'getJobFile', method: 'GET', path: `${JOB}/file`, tag: 'jobs' },
    summary: 'Tệp mà một việc chạy nền đã lập',
    answer: 'file',
    perMinute: FILES_PER_MINUTE,
    handle: async ({ services, folder, actor, params }) => {
      const { result, pieces } = await services.seeJobs.file(folder, actor, params.job ?? '');
      const { name, type, bytes } = result;
      return { kind: 'stream', name, type, pieces, bytes };
    },
  }),
  operation({
    ...{ id: 'cancelJob', method: 'POST', path: `${JOB}/cancel`, tag: 'jobs' },
    summary: 'Dừng một việc chạy nền',
    answer: named('Job'),
    handle: async (call) => {
      const { services, folder, actor, params } = call;
      const { job = '' } = params;
      await services.askJob.cancel(folder, actor, job);
      return json(toldJob(call, await services.seeJobs.one(folder, actor, job)));
    },
  }),
];

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { z } from 'zod';

/** Finds only problems that the files show; the rest appears on GitHub. */
const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions,
  concurrency: z.strictObject({ group: z.string(), 'cancel-in-progress': z.boolean() }).optional(),
  jobs: z.record(
    z.string(),
    z.union([
      z.strictObject({
        uses: z.string().startsWith('./'),
        permissions: permissions.optional(),
        with: z.record(z.string(), z.unknown()).optional(),
      }),
      z.looseObject({
        'runs-on': z.string(),
        'timeout-minutes': z.number(),
        permissions: permissions.optional(),
        steps: z.array(step).min(1),
      }),
    ]),
  ),
});
const field = z.strictObject({
  type: z.enum(['input', 'textarea', 'checkboxes']),
  id: z.string(),
  attributes: z.looseObject({ label: z.string() }),
  validations: z.strictObject({ required: z.boolean() }).optional(),
});
const form = z.strictObject({
  name: z.string(),
  description: z.string(),
  title: z.string().optional(),
  labels: z.array(z.string()),
  body: z.array(
    z.union([
      z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string() }) }),
      field,
    ]),
  ),
});

function filesIn(folder: string): { path: string; text: string }[] {
  return readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return { path, text: readFileSync(path, 'utf8') };
  });
}

/** Throws on YAML warnings, or on another shape than GitHub's. */
function parse<Shape>(schema: z.ZodType<Shape>, { path, text }: { path: string; text: string }): Shape {
  const document = parseDocument(text);
  expect([...document.errors, ...document.warnings], path).toEqual([]);
  return schema.parse(document.toJS(), { error: () => `${path} is not what GitHub wants.` });
}

const workflows = filesIn('.github/workflows').map((file) => ({ ...file, ...parse(workflow, file) }));
const steps = workflows.flatMap(({ path, jobs }) =>
  Object.values(jobs).flatMap((job) => ('steps' in job ? job.steps.map((one) => ({ path, ...one })) : [])),
);
const templates = filesIn('.github/ISSUE_TEMPLATE').filter(({ path }) => !path.endsWith('config.yml'));
const forms = templates.map((file) => ({ ...file, ...parse(form, file) }));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

describe('every workflow', () => {
  it('never runs code of a pull request with the rights of the repository', () => {
    const triggers = workflows.flatMap((one) => Object.keys(one.on));
    expect(triggers).toContain('pull_request');
    expect(triggers.filter((trigger) => /pull_request_target|workflow_run|issue/.test(trigger))).toEqual([]);
    expect(workflows.filter(({ text }) => text.includes('secrets')).map(({ path }) => path)).toEqual([]);
  });

  it('may only read, the job that deploys excepted', () => {
    expect(workflows.map((one) => one.permissions)).toEqual(workflows.map(() => ({ contents: 'read' })));
    const writing = workflows.flatMap(({ path, jobs }) =>
      Object.entries(jobs).flatMap(([name, job]) =>
        'permissions' in job && Object.values(job.permissions ?? {}).includes('write')
          ? [{ path, name, permissions: job.permissions }]
          : [],
      ),
    );
    expect(writing).toEqual([
      {
        path: join('.github', 'workflows', 'deploy.yml'),
        name: 'deploy',
        permissions: { pages: 'write', 'id-token': 'write' },
      },
    ]);
  });

  it('puts nothing that others write into a command', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  it('takes every action at a commit and says which version that is', () => {
    const used = workflows.flatMap(({ text }) => [...text.matchAll(/uses: (.+)/g)].map(([, name = '']) => name));
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((name) => !/^(\.\/|[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/.test(name))).toEqual([]);
    const commits = new Map<string, Set<string>>();
    for (const [action = '', commit = ''] of used.map((name) => name.split('@'))) {
      commits.set(action, (commits.get(action) ?? new Set()).add(commit));
    }
    expect([...commits].filter(([, { size }]) => size > 1)).toEqual([]);
  });

  it('keeps no credential beside the code that it runs', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(2);
    expect(checkouts.filter((one) => one.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  it('builds the site with the whole history, in which the texts of versions are', () => {
    const building = workflows.flatMap(({ jobs }) =>
      Object.values(jobs).flatMap((job) =>
        'steps' in job && job.steps.some(({ run }) => /npm run (build|test:soak)|\.ci\/run/.test(run ?? ''))
          ? [job.steps]
          : [],
      ),
    );
    expect(building.length).toBeGreaterThan(2);
    const depths = building.map(
      (list) => list.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with?.['fetch-depth'],
    );
    expect(depths).toEqual(depths.map(() => 0));
  });

  it('runs only commands and files that exist', () => {
    const commands = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
    const named = [...commands, readFileSync('.github/pull_request_template.md', 'utf8')].join('\n');
    const missing = [...named.matchAll(/npm (?:run )?([a-z:]+)/g)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'ci' && !(name in scripts));
    expect(missing).toEqual([]);
    const files = [...named.matchAll(/(?:node|bash) (\S+)/g)].map(([, file = '']) => file);
    expect(files).toContain('.ci/run');
    const local = workflows.flatMap(({ jobs }) =>
      Object.values(jobs).flatMap((job) => ('steps' in job ? [] : job.uses)),
    );
    expect([...files, ...local].filter((file) => !existsSync(file))).toEqual([]);
  });

  it('finishes a deploy that runs', () => {
    const deploy = workflows.find(({ path }) => path.endsWith('deploy.yml'));
    expect(deploy?.concurrency).toEqual({ group: 'deploy', 'cancel-in-progress': false });
  });
});

describe('every form for an issue', () => {
  it('asks for what is needed, each thing once', () => {
    expect(forms.map(({ path }) => path).toSorted()).toEqual(
      ['correction.yml', 'engine.yml', 'reply.yml'].map((name) => join('.github', 'ISSUE_TEMPLATE', name)),
    );
    for (const { path, body } of forms) {
      const ids = body.flatMap((element) => ('id' in element ? [element.id] : []));
      expect(new Set(ids).size, path).toBe(ids.length);
      expect(
        body.some((element) => 'validations' in element && element.validations?.required),
        path,
      ).toBe(true);
    }
  });

  it('is the only way to write one', () => {
    const [config] = filesIn('.github/ISSUE_TEMPLATE').filter(({ path }) => path.endsWith('config.yml'));
    expect(config && parse(z.strictObject({ blank_issues_enabled: z.boolean() }), config)).toEqual({
      blank_issues_enabled: false,
    });
  });

  it('for a reply has the fields that the link below an article fills in', async () => {
    vi.stubEnv('REPOSITORY_URL', 'https://github.com/owner/name');
    const { replyAddress } = await import('../../src/repository.ts');
    const address = new URL(replyAddress('Moscow & Kyiv: “what next?”') ?? '');
    vi.unstubAllEnvs();
    expect(address.href).toMatch(/^https:\/\/github\.com\/owner\/name\/issues\/new\?/);
    const { template, title, ...filled } = Object.fromEntries(address.searchParams);
    expect(title).toBe('Reply: Moscow & Kyiv: “what next?”');
    expect(filled).toEqual({ article: 'Moscow & Kyiv: “what next?”' });
    const reply = forms.find(({ path }) => path === join('.github', 'ISSUE_TEMPLATE', template ?? ''));
    const ids = reply?.body.flatMap((element) => ('id' in element ? [element.id] : []));
    expect(ids).toEqual(expect.arrayContaining(Object.keys(filled)));
  });
});

it('the owners of code are asked about files that exist', () => {
  const patterns = [...readFileSync('.github/CODEOWNERS', 'utf8').matchAll(/^(?:# )?(\/?\S*) @/gm)];
  const paths = patterns.map(([, path = '']) => path);
  expect(paths).toContain('/content/');
  expect(paths.filter((path) => path !== '*' && !existsSync(`.${path}`))).toEqual([]);
});

import { createDb } from '@sleutel/db';

const accountTabs = [
  '',
  '/dossier',
  '/people',
  '/history',
  '/competitors',
  '/plan',
  '/meetings',
  '/programmes',
  '/offers',
  '/print',
];

/** The paths of all screens, with something of each kind to show. */
export async function screensOf(databaseUrl: string): Promise<string[]> {
  const { prisma, close } = createDb(databaseUrl);
  try {
    const oldest = { orderBy: { createdAt: 'asc' } } as const;
    const live = await prisma.programme.findFirstOrThrow({ where: { state: 'live' } });
    const waiting = await prisma.programme.findFirstOrThrow({ where: { launchedAt: null }, ...oldest });
    const message = await prisma.message.findFirstOrThrow({ where: { language: 'af' }, ...oldest });
    const english = await prisma.message.findFirstOrThrow({ where: { language: 'en' }, ...oldest });
    const meeting = await prisma.meeting.findFirstOrThrow(oldest);
    const segment = await prisma.segment.findFirstOrThrow({ where: { name: 'Large and steady' } });
    const planned = await prisma.plan.findFirstOrThrow(oldest);
    const upload = await prisma.upload.findFirstOrThrow(oldest);
    const offer = await prisma.offer.findFirstOrThrow({ where: { issued: { gt: 0 } }, ...oldest });
    const batch = await prisma.import.findFirstOrThrow({ orderBy: { rejected: 'desc' } });
    return [
      '/',
      '/accounts',
      '/accounts?q=nobody+is+called+like+this',
      `/accounts?status=%5B%22lost%22%5D&key=true&open=${message.accountId}`,
      ...accountTabs.map((tab) => `/accounts/${message.accountId}${tab}`),
      `/accounts/${message.accountId}/people?view=table&person=${message.contactId}`,
      `/people/${message.contactId}`,
      `/accounts/${planned.accountId}/plan`,
      `/accounts/${planned.accountId}/print`,
      `/meetings/${meeting.id}`,
      '/reports/programmes',
      '/reports/losses',
      '/reports/losses?kind=refusal&from=2020-01&until=2020-03',
      '/reports/punctuality',
      '/reports/white-space',
      '/reports/white-space?accounts=all&solution=glassware&from=elsewhere',
      '/imports',
      '/accounts/duplicates',
      '/accounts/prospects',
      '/accounts/prospects?column=need&source=unknown',
      `/accounts/duplicates/${planned.accountId}/${message.accountId}`,
      `/imports/${upload.id}`,
      `/imports/batches/${batch.id}`,
      '/segments',
      '/segments/new',
      `/segments/${segment.id}`,
      '/analysis',
      '/programmes',
      '/programmes/calendar',
      '/programmes/new',
      '/programmes/import',
      `/programmes/${live.id}`,
      `/programmes/${live.id}/people`,
      `/programmes/${live.id}/results`,
      `/programmes/${waiting.id}`,
      `/programmes/${waiting.id}/audience`,
      `/programmes/${waiting.id}/content`,
      `/programmes/${waiting.id}/offers`,
      `/programmes/${waiting.id}/rules`,
      `/programmes/${waiting.id}/rehearsal`,
      `/programmes/${waiting.id}/rehearsal?view=table`,
      `/programmes/${waiting.id}/rehearsal?view=walk&at=4`,
      `/programmes/${waiting.id}/approval`,
      '/offers',
      `/offers/${offer.id}`,
      '/messages',
      `/messages/${message.id}`,
      `/messages/${english.id}?view=text`,
      `/messages/${english.id}?view=headers`,
      '/settings',
      '/settings/sending',
      '/settings/analysis',
      '/settings/people',
      '/settings/you',
      '/settings/keys',
      '/settings/webhooks',
      '/settings/audit',
      '/nowhere',
    ];
  } finally {
    await close();
  }
}

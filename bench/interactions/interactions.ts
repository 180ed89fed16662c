import type { Page } from 'playwright-core';

/** Something people do to a screen. It ends when what they asked for is there. */
export interface Interaction {
  readonly name: string;
  /** Where it begins, as a path. */
  readonly at: string;
  /** What has to be done before, and does not count. */
  readonly before?: (page: Page) => Promise<void>;
  readonly act: (page: Page) => Promise<void>;
}

const firstRow = 'tbody tr[data-index="0"] a[data-row-link]';
const list = '/accounts';

const rowsCome = async (page: Page) => {
  await page.locator(firstRow).waitFor();
  await page.waitForLoadState('networkidle');
};
const press =
  (...keys: string[]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };
const times = (count: number, key: string) => Array.from({ length: count }, () => key);
const choose = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** What somebody does with a list of 50,000 accounts, and where it leads. */
export function interactionsOf(accountId: string): Interaction[] {
  const openFilter = async (page: Page) => {
    await choose(page, 'Filter');
    await page.getByRole('combobox', { name: 'Status' }).waitFor();
  };
  const openPalette = async (page: Page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
  };
  return [
    {
      name: 'type into the search',
      at: list,
      before: (page) => page.getByRole('textbox', { name: /^Search/ }).click(),
      act: async (page) => {
        await page.keyboard.type('karoo traders', { delay: 40 });
        await page.waitForURL(/q=karoo/);
        await rowsCome(page);
      },
    },
    { name: 'open the filters', at: list, act: openFilter },
    {
      name: 'filter by status',
      at: list,
      before: async (page) => {
        await openFilter(page);
        await page.getByRole('combobox', { name: 'Status' }).click();
      },
      act: async (page) => {
        await page.getByRole('option', { name: 'Slipping' }).click();
        await page.waitForURL(/status=/);
        await rowsCome(page);
      },
    },
    {
      name: 'open the choice of managers',
      at: list,
      before: openFilter,
      act: async (page) => {
        await page.getByRole('combobox', { name: 'Manager' }).click();
        await page.getByRole('option', { name: 'Manager 40' }).waitFor();
      },
    },
    {
      name: 'sort by value at risk',
      at: list,
      act: async (page) => {
        await page.getByRole('button', { name: 'At risk, 52 weeks' }).click();
        await page.waitForURL(/sort=valueAtRisk/);
        await rowsCome(page);
      },
    },
    { name: 'go down thirty rows', at: list, before: press('j'), act: press(...times(30, 'j')) },
    {
      name: 'scroll on by a screen, ten times',
      at: list,
      act: async (page) => {
        for (let turn = 0; turn < 10; turn += 1) await page.mouse.wheel(0, 800);
        await page.waitForLoadState('networkidle');
      },
    },
    {
      name: 'choose all accounts',
      at: list,
      act: async (page) => {
        await page.getByRole('checkbox', { name: /^Choose all/ }).click();
        await page.getByRole('region', { name: 'What is chosen' }).waitFor();
      },
    },
    {
      name: 'show an account beside the list',
      at: list,
      before: press('j'),
      act: async (page) => {
        await page.keyboard.press('Space');
        await page.getByRole('complementary', { name: 'The account beside the list' }).waitFor();
        await page.waitForLoadState('networkidle');
      },
    },
    {
      name: 'choose a column more',
      at: list,
      before: (page) => choose(page, 'Columns'),
      act: (page) => page.getByRole('checkbox', { name: 'Country' }).click(),
    },
    { name: 'open the palette', at: list, act: openPalette },
    {
      name: 'type into the palette',
      at: list,
      before: openPalette,
      act: async (page) => {
        await page.keyboard.type('anna botha', { delay: 40 });
        await page.waitForLoadState('networkidle');
      },
    },
    {
      name: 'open an account',
      at: list,
      act: async (page) => {
        await page.locator(firstRow).click();
        await page.getByRole('img', { name: 'Orders over time' }).waitFor();
      },
    },
    {
      name: 'go from the account to its people',
      at: `/accounts/${accountId}`,
      act: async (page) => {
        await page.getByRole('link', { name: 'People', exact: true }).click();
        await page.locator('.react-flow__node').first().waitFor();
        await page.waitForLoadState('networkidle');
      },
    },
    {
      name: 'go from the account to its history',
      at: `/accounts/${accountId}`,
      act: async (page) => {
        await page.getByRole('link', { name: 'History', exact: true }).click();
        await page.waitForURL(/history/);
        await page.waitForLoadState('networkidle');
      },
    },
    {
      name: 'go from the list to the analysis',
      at: list,
      act: async (page) => {
        await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Analysis' }).click();
        await page.getByRole('heading', { level: 1, name: 'Analysis' }).waitFor();
        await page.waitForLoadState('networkidle');
      },
    },
    {
      name: 'put a rule more into a segment',
      at: '/segments/new',
      act: async (page) => {
        await page.getByRole('button', { name: 'Rule', exact: true }).click();
        await page.waitForLoadState('networkidle');
      },
    },
  ];
}

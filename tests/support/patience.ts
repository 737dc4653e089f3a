// Browsers, whole applications and outages take their time; a test that hangs still ends.
jest.setTimeout(process.env['LONG'] ? 1_800_000 : 120_000);

// Browsers, whole applications and outages take their time; a test that hangs still ends.
jest.setTimeout(process.env['LONG'] ? 900_000 : 120_000);

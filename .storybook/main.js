import { mergeConfig } from 'vite';

/** Storybook tells nobody anything: no telemetry, no news, no look for newer versions. */
const silent = { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false };

/** How large Storybook's own chunks are and how long its plugins take is no news. */
const quiet = { build: { chunkSizeWarningLimit: 5000, rollupOptions: { checks: { pluginTimings: false } } } };

/** @type {import('@storybook/web-components-vite').StorybookConfig} */
export default {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: silent,
  viteFinal: (config) => mergeConfig(config, quiet),
};

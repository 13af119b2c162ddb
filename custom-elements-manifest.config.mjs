import {customElementJetBrainsPlugin} from 'custom-element-jet-brains-integration';
import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';

/** Members that Lit itself calls, or that it reads from the class: nothing for a page to use. */
const LIT_MEMBERS = new Set([
  'styles',
  'properties',
  'shadowRootOptions',
  'formAssociated',
  'createRenderRoot',
  'connectedCallback',
  'disconnectedCallback',
  'attributeChangedCallback',
  'requestUpdate',
  'scheduleUpdate',
  'shouldUpdate',
  'willUpdate',
  'performUpdate',
  'update',
  'render',
  'firstUpdated',
  'updated',
  'getUpdateComplete',
]);

const isPublic = ({name, privacy}) =>
  (privacy ?? 'public') === 'public' && !/^[#_]/.test(name) && !LIT_MEMBERS.has(name);

/** Keeps what a page can use: the elements, and of those what is public. */
function keepPublicApi() {
  return {
    name: 'keep-public-api',
    packageLinkPhase({customElementsManifest: manifest}) {
      const elements = new Set();
      for (const {declarations = []} of manifest.modules) {
        for (const each of declarations) {
          if (!each.customElement) continue;
          elements.add(each.name);
          each.members = each.members?.filter(isPublic).map(({...member}) => {
            // How a field came to be says nothing to who uses it.
            delete member.inheritedFrom;
            return member;
          });
          each.attributes = each.attributes?.filter((attribute) => attribute.name);
        }
      }
      manifest.modules = manifest.modules
        .map((module) => ({
          ...module,
          declarations: module.declarations?.filter((each) => elements.has(each.name)),
          exports: module.exports?.filter((each) => elements.has(each.declaration?.name)),
        }))
        .filter(({declarations, exports}) => declarations?.length || exports?.length)
        // The paths of what is published, not of the sources.
        .map((module) =>
          JSON.parse(JSON.stringify(module).replaceAll(/"(?:\.?\/)?src\/([^"]+)\.ts"/g, '"dist/$1.js"')),
        );
    },
  };
}

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.d.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    keepPublicApi(),
    customElementVsCodePlugin({outdir: 'dist', hideLogs: true}),
    customElementJetBrainsPlugin({outdir: 'dist', packageJson: false, hideLogs: true}),
  ],
};

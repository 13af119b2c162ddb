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

/**
 * Writes unions of texts in place of their names, so that editors can offer the values (`GroupBy` becomes
 * `'lane' | 'place'`), and takes the types of events from the map of them.
 */
function spellTypes() {
  const unions = new Map();
  const events = new Map();
  const isText = (ts, node) => ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal);
  const spell = (type) => {
    if (type?.text) type.text = type.text.replace(/\b[A-Z]\w+\b/g, (name) => unions.get(name) ?? name);
  };
  return {
    name: 'spell-types',
    collectPhase({ts, node}) {
      if (ts.isInterfaceDeclaration(node) && /^(Timeline|Story)EventMap$/.test(node.name.text)) {
        for (const {name, type} of node.members) events.set(name.text, type.getText());
      }
      if (!ts.isTypeAliasDeclaration(node) || !ts.isUnionTypeNode(node.type)) return;
      if (node.type.types.every((each) => isText(ts, each))) unions.set(node.name.text, node.type.getText());
    },
    packageLinkPhase({customElementsManifest: {modules}}) {
      const declarations = modules.flatMap((module) => module.declarations ?? []);
      for (const {members = [], attributes = [], events: fired = []} of declarations) {
        for (const {type} of [...members, ...attributes]) spell(type);
        for (const each of fired) if (events.has(each.name)) each.type = {text: events.get(each.name)};
      }
    },
  };
}

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
          // What the class says that it fires, not each dispatchEvent() that is found in its code.
          each.events = each.events?.filter((event) => event.description);
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

// Custom properties are offered where CSS is written; in the tag's own description they would say "default: undefined".
const FOR_EDITORS = {outdir: 'dist', hideLogs: true, hideCssPropertiesDocs: true};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.d.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    keepPublicApi(),
    spellTypes(),
    customElementVsCodePlugin(FOR_EDITORS),
    customElementJetBrainsPlugin({...FOR_EDITORS, packageJson: false}),
  ],
};

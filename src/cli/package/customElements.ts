/** custom-elements.json: what editors and catalogues of elements know of <arc-lab>. Made from its types, where all of it is said. */
import type { CustomElementDeclaration, CustomElementField, Package } from 'custom-elements-manifest';
import ts from 'typescript';

const TAG = 'arc-lab';
const CLASS = 'ArcLabElement';
const MODULE = 'arc-lab.js';

/** @param types the text of arc-lab.d.ts  @throws Error when it declares no such interface as is read here */
export function customElementsOf(types: string): Package {
  const source = ts.createSourceFile('arc-lab.d.ts', types, ts.ScriptTarget.Latest, true);
  const interfaceOf = (name: string) => {
    const found = source.statements.find((its) => ts.isInterfaceDeclaration(its) && its.name.text === name);
    if (!found || !ts.isInterfaceDeclaration(found)) throw new Error(`arc-lab.d.ts declares no interface ${name}.`);
    return found;
  };
  const element = interfaceOf(CLASS);
  const options = interfaceOf('ArcLabOptions').members.filter(ts.isPropertySignature).map(fieldOf);
  const others = interfaceOf('ArcLab').members;
  const declaration: CustomElementDeclaration = {
    kind: 'class',
    name: CLASS,
    tagName: TAG,
    customElement: true,
    superclass: { name: 'HTMLElement' },
    ...described(element),
    attributes: [
      ...options.map(({ name, type, description }) => ({
        name,
        fieldName: name,
        ...(type && { type }),
        ...(description && { description }),
      })),
      ...tagged(element, 'attr').map((its) => ({ ...its, type: { text: 'string' } })),
    ],
    members: [
      ...options.map((field) => ({ ...field, attribute: field.name })),
      ...others.filter(ts.isPropertySignature).map((member) => ({ ...fieldOf(member), readonly: true })),
      ...others.filter(ts.isMethodSignature).map((member) => ({
        kind: 'method' as const,
        name: member.name.getText(),
        ...described(member),
        parameters: member.parameters.map((its) => ({ name: its.name.getText(), ...typed(its.type) })),
        return: typed(member.type),
      })),
    ],
    events: interfaceOf('ArcLabEventMap')
      .members.filter(ts.isPropertySignature)
      .map((member) => ({ name: member.name.getText(), ...described(member), type: typeOf(member.type) })),
    slots: tagged(element, 'slot'),
    cssParts: tagged(element, 'csspart'),
    cssProperties: tagged(element, 'cssprop'),
    cssStates: tagged(element, 'cssstate'),
  };
  const reference = { name: CLASS, module: MODULE };
  return {
    schemaVersion: '2.1.0',
    modules: [
      {
        kind: 'javascript-module',
        path: MODULE,
        declarations: [declaration],
        exports: [
          { kind: 'js', name: CLASS, declaration: reference },
          { kind: 'custom-element-definition', name: TAG, declaration: reference },
        ],
      },
    ],
  };
}

function fieldOf(member: ts.PropertySignature): CustomElementField {
  return { kind: 'field', name: member.name.getText(), ...described(member), ...typed(member.type) };
}

function typeOf(type: ts.TypeNode | undefined): { text: string } {
  return { text: type?.getText() ?? 'unknown' };
}

function typed(type: ts.TypeNode | undefined): { type: { text: string } } {
  return { type: typeOf(type) };
}

function described(node: ts.Node): { description?: string } {
  const [said] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const description = ts.getTextOfJSDocComment(said?.comment);
  return description ? { description } : {};
}

/** The tags of that name: '@slot - what it is for', '@csspart frame - what it is'. */
function tagged(node: ts.Node, tag: string): { name: string; description: string }[] {
  return ts.getJSDocTags(node).flatMap(({ tagName, comment }) => {
    if (tagName.text !== tag) return [];
    const [, name = '', description = ''] = /^(\S*?)\s*- (.*)$/s.exec(ts.getTextOfJSDocComment(comment) ?? '') ?? [];
    return [{ name, description }];
  });
}

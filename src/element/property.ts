import type {LitElement, PropertyDeclaration} from 'lit';

type PropertyDecorator = (target: LitElement, name: string) => void;

/** Marks a public property: Lit's own decorator of this name, for TypeScript's experimental decorators alone. */
export const property =
  (options: PropertyDeclaration = {}): PropertyDecorator =>
  (target, name) => {
    (target.constructor as typeof LitElement).createProperty(name, options);
    // What is returned takes the place of a class's own accessor: the one that Lit has put around it.
    return Object.getOwnPropertyDescriptor(target, name);
  };

/** All that workbox-build's types want of type-fest, which itself asks for every library of ECMAScript there will be. */
export type PackageJson = object;

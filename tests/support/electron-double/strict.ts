/** An object whose unknown members throw: the double never answers with a silent `undefined`. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      // `then` is asked of everything that is awaited.
      if (typeof key === 'symbol' || key === 'then' || key in object)
        return Reflect.get(object, key, receiver)
      throw new Error(`the Electron double has no ${name}.${key}`)
    },
  })
}

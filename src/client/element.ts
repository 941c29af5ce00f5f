export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries<unknown>(properties)) {
    // The oldest browsers know roles and labels as attributes only.
    if (key in made) Reflect.set(made, key, value);
    else made.setAttribute(key.replace('aria', 'aria-').toLowerCase(), value as string);
  }
  made.append(...children);
  return made;
}

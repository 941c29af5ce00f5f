export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries<unknown>(properties)) {
    // The oldest browsers know roles and labels as attributes only.
    if (key in made) Object.assign(made, { [key]: value });
    else made.setAttribute(key.replace('aria', 'aria-').toLowerCase(), String(value));
  }
  made.append(...children);
  return made;
}

import ts from 'typescript';

const findTemplates = (file) => {
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const [declaration] = statement.declarationList.declarations;
    if (declaration?.name.getText(file) === 'templates' && ts.isObjectLiteralExpression(declaration.initializer)) {
      return declaration.initializer.properties;
    }
  }
  throw new Error('lit-localize wrote no `templates`');
};

/**
 * Reads a module that lit-localize wrote.
 *
 * @param {string} source the module's text
 * @returns {Map<string, string>} text id → the expression that stands for it, as it was written
 */
export const readTemplates = (source) => {
  const file = ts.createSourceFile('templates.ts', source, ts.ScriptTarget.ES2022, true);
  return new Map(findTemplates(file).map((property) => [property.name.text, property.initializer.getText(file)]));
};

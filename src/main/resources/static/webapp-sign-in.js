// After sign-out, or when the session has ended, the engine's web applications show a sign-in form
// of their own. This plugin leads to the house's one sign-in page instead.
const toSignIn = (app) => ({
  id: `${app}.signIn`,
  pluginPoint: `${app}.login`,
  priority: 1000,
  render: () => window.location.replace('/login'),
});

export default ['admin', 'cockpit', 'tasklist', 'welcome'].map(toSignIn);

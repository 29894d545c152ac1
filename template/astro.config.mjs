import tandem from 'tandem-playbook';

export default {
  integrations: [tandem()],
};

export { collections } from 'tandem-playbook/content';

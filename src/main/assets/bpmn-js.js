export { default as Picture } from 'bpmn-js/lib/NavigatedViewer';

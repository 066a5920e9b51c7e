/* The RE2 engine takes as long to start as all else together: it is loaded when a pattern first needs it, which only `require` can do at once. */
exports.loadRe2 = () => require('re2js').RE2JS;

<?php
/** Makes the database of an empty WordPress: `php install.php` in the site's folder, once. */
define( 'WP_INSTALLING', true );
require getcwd() . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'Portaali', 'admin', 'admin@portal.example', false, '', 'admin-password', '' );
